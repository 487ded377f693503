const SAME_DAY = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const OTHER_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** Time of an ISO instant in this browser's zone: the hour today, else day and hour. */
export function formatTime(iso: string): string {
  const at = new Date(iso)
  const isToday = at.toDateString() === new Date().toDateString()
  return (isToday ? SAME_DAY : OTHER_DAY).format(at)
}
