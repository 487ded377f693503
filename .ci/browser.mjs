import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inRoot } from '../server/launch/root.mjs'
import { runCommand } from '../server/launch/run-command.mjs'

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
]
const DEBIAN_PACKAGES = ['chromium', 'fonts-liberation', 'fonts-noto-core']
const DOWNLOAD_LIMIT_MS = 240_000
const START_LIMIT_MS = 60_000

/** A Chromium that starts on this machine: an installed one, else Playwright's own, else Debian's. `null` when none can be had. */
export async function findBrowser() {
  return (await installedBrowser()) ?? (await playwrightBrowser()) ?? (await debianBrowser())
}

async function installedBrowser() {
  const named = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const inPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  for (const program of [...named, ...inPath, ...PLACES]) {
    if (isProgram(program) && (await starts(program))) return program
  }
  return null
}

async function playwrightBrowser() {
  const place = () => playwrightPlace()
  if (isProgram(place()) && (await starts(place()))) return place()
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  await runCommand(process.execPath, [cli, 'install', 'chromium'], {
    label: "Fetching Playwright's Chromium",
    timeoutMs: DOWNLOAD_LIMIT_MS,
  })
  return isProgram(place()) && (await starts(place())) ? place() : null
}

async function debianBrowser() {
  if (!(await installDebianPackages(DEBIAN_PACKAGES))) return null
  return installedBrowser()
}

/** Installs packages with apt where that is possible: on Debian and its kin, as root. */
export async function installDebianPackages(packages) {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update'], { label: 'Reading the list of Debian packages', env })
  const args = ['install', '-y', '--no-install-recommends', ...packages]
  const label = `Installing ${packages.join(', ')}`
  const result = await runCommand('apt-get', args, { label, env })
  return result.code === 0
}

function playwrightPlace() {
  const require = createRequire(inRoot('package.json'))
  return require('@playwright/test').chromium.executablePath()
}

async function starts(program) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = ['--headless', '--disable-gpu', '--no-first-run', ...asRoot]
  const result = await runCommand(program, [...args, '--dump-dom', 'about:blank'], {
    quiet: true,
    timeoutMs: START_LIMIT_MS,
  })
  return result.code === 0 && result.output.includes('<html>')
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
