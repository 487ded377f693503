import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,server,client}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['server/testing/build-apart.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
