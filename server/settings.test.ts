import { describe, expect, test } from 'vitest'
import { parseSettings } from './settings.ts'

describe('settings', () => {
  test('without any the house is on this machine alone', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      host: '127.0.0.1',
      port: 4180,
      publicUrl: 'http://localhost:4180',
      databaseUrl: null,
      exportsPerHour: 10,
      trustedProxies: new Set(),
    })
  })

  test('listening beyond this machine needs the address that browsers use', () => {
    expect(() => parseSettings({ HOST: '0.0.0.0' })).toThrow('set PUBLIC_URL')
    for (const HOST of ['127.0.0.1', '::1', 'localhost'])
      expect(parseSettings({ HOST }).publicUrl).toBe('http://localhost:4180')
    const settings = parseSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://stet.example/desk' })
    expect(settings.publicUrl).toBe('https://stet.example')
  })

  test.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PUBLIC_URL: 'ftp://stet.example' }, 'PUBLIC_URL'],
    [{ DATABASE_URL: 'mysql://localhost/stet' }, 'must begin with postgres://'],
    [{ STET_EXPORTS_PER_HOUR: '0' }, 'STET_EXPORTS_PER_HOUR'],
    [{ STET_SESSION_HOURS: '0' }, 'STET_SESSION_HOURS'],
  ])('%j is refused by name', (environment, words) => {
    expect(() => parseSettings(environment)).toThrow(words)
  })
})
