const NEEDED = [20, 19]

/** Ends the process with one clear sentence when this Node is too old to run Stet. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  console.error(
    `Stet needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}. Node 24 is a good choice: https://nodejs.org`,
  )
  process.exit(1)
}
