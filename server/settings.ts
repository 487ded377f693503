import { z } from 'zod'
import { type FetchSettings } from './import/fetch/fetch-settings.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(4180),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  STET_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres://' })
    .optional(),
  STET_SESSION_IDLE_HOURS: z.coerce.number().min(0.1).max(720).default(8),
  STET_SESSION_HOURS: z.coerce.number().min(0.1).max(720).default(72),
  STET_EXPORTS_PER_HOUR: z.coerce.number().int().min(1).max(10_000).default(10),
  STET_TRUSTED_PROXIES: z.string().default(''),
  IMPORT_ALLOW_CIDRS: z.string().default(''),
  IMPORT_DNS: z.string().default(''),
})

/** How this house is run. `databaseUrl` null means the embedded SQLite file in `dataFolder`. Hours are wall-clock hours. */
export type Settings = {
  port: number
  host: string
  /** Origin that browsers use, without a trailing slash. */
  publicUrl: string
  dataFolder: string
  databaseUrl: string | null
  sessionIdleHours: number
  sessionHours: number
  /** How many reports one person may take in an hour of the clock. */
  exportsPerHour: number
  /** Addresses whose `X-Forwarded-For` is believed. */
  trustedProxies: ReadonlySet<string>
  /** Where pages may be fetched from beside the open web, and who is asked for addresses. */
  imports: FetchSettings
}

/**
 * @throws Error with a sentence for the operator when a variable is wrong, or when the server would listen beyond loopback without `PUBLIC_URL`
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = Environment.safeParse(withoutEmpty(environment))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Wrong settings.\n${lines.join('\n')}`)
  }
  const env = parsed.data
  if (!isLoopback(env.HOST) && !env.PUBLIC_URL) {
    throw new Error(
      `HOST=${env.HOST} listens beyond this machine: set PUBLIC_URL to the address that browsers use.`,
    )
  }
  const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    dataFolder: env.STET_DATA,
    databaseUrl: env.DATABASE_URL ?? null,
    sessionIdleHours: env.STET_SESSION_IDLE_HOURS,
    sessionHours: env.STET_SESSION_HOURS,
    exportsPerHour: env.STET_EXPORTS_PER_HOUR,
    trustedProxies: new Set(listed(env.STET_TRUSTED_PROXIES)),
    imports: {
      allowCidrs: listed(env.IMPORT_ALLOW_CIDRS),
      dnsServers: listed(env.IMPORT_DNS),
      ownHosts: [new URL(publicUrl).hostname],
    },
  }
}

function listed(commas: string): string[] {
  return commas
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
}

/** Whether this host is the machine itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host)
}

function withoutEmpty(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) if (value) filled[name] = value
  return filled
}
