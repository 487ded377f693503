const LOOK_EVERY_MS = 250

/**
 * Under npm a shell stands between npm and this process, and it dies of SIGTERM without passing it on.
 * So the death of the parent counts as a SIGTERM.
 */
export function followParent() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
