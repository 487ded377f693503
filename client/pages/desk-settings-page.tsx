export function DeskSettingsPage() {
  return null
}
