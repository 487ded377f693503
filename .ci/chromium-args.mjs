const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What every Chromium of tests and benches is started with: it keeps to itself, no calls home. As root it only starts without its sandbox. */
export const CHROMIUM_ARGS = process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS
