import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          include: ['{shared,server}/**/*.test.ts'],
          globalSetup: ['server/testing/build-apart.ts'],
          // The modules of a whole house take longer to load than most files take to run, and what they hold belongs to the house that a test opens.
          isolate: false,
        },
      },
      // Modules of the client hold what a page holds.
      { extends: true, test: { name: 'client', include: ['client/**/*.test.{ts,tsx}'] } },
    ],
  },
})
