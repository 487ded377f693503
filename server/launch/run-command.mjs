import { spawn } from 'node:child_process'
import { ROOT } from './root.mjs'

const KEPT_OUTPUT_CHARS = 200_000
const STEP_OFF_TERMINAL_MS = 15_000

const running = new Set()

/**
 * Runs a program and waits for it. With `label` its output is kept back and a line with the elapsed time is shown instead.
 * Resolves with the exit code (128 + n after a signal, 127 when it cannot be started) and what it printed; never rejects.
 */
export function runCommand(program, args, options = {}) {
  const { label, env, cwd = ROOT, timeoutMs, quiet = false, uid, gid } = options
  const kept = quiet || label !== undefined
  const progress = label === undefined ? null : showProgress(label)
  const startedMs = Date.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', kept ? 'pipe' : 'inherit', kept ? 'pipe' : 'inherit'],
      ...(uid === undefined ? {} : { uid, gid }),
    })
    running.add(child)
    let output = ''
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT_CHARS)
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    const limit =
      timeoutMs === undefined ? null : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const finish = (code) => {
      if (limit) clearTimeout(limit)
      running.delete(child)
      progress?.(code === 0)
      resolve({ code, output, elapsedMs: Date.now() - startedMs })
    }
    child.once('error', (error) => {
      keep(`${error.message}\n`)
      finish(127)
    })
    child.once('close', (code) => finish(code ?? 137))
  })
}

/** npm as it was called, so that the same one runs here. */
export function npmCommand(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]]
  return ['npm', args]
}

/**
 * While `work` runs, a signal stops whatever program runs, waits for `cleanUp`, and ends this process.
 * Afterwards signals are free again for whoever comes next.
 */
export async function stoppable(work, cleanUp = async () => {}) {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  const stop = (signal) => {
    for (const child of running) child.kill('SIGTERM')
    void cleanUp().finally(() => process.exit(codes[signal]))
  }
  for (const signal of Object.keys(codes)) process.once(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of Object.keys(codes)) process.off(signal, stop)
  }
}

export function seconds(ms) {
  const whole = Math.round(ms / 1_000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

function showProgress(label) {
  const startedMs = Date.now()
  const onTerminal = process.stdout.isTTY === true
  if (!onTerminal) console.log(`${label} …`)
  const draw = () => {
    const line = `${label} … ${seconds(Date.now() - startedMs)}`
    if (onTerminal) process.stdout.write(`\r${line}\u001B[K`)
    else console.log(`  ${line}`)
  }
  const timer = setInterval(draw, onTerminal ? 1_000 : STEP_OFF_TERMINAL_MS)
  return (done) => {
    clearInterval(timer)
    const line = `${label}: ${done ? 'done' : 'failed'} after ${seconds(Date.now() - startedMs)}`
    process.stdout.write(onTerminal ? `\r${line}\u001B[K\n` : `${line}\n`)
  }
}
