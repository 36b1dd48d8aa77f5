import { defineConfig } from 'vitest/config'

// Tests run on the sources of every package: no build is needed for them.
const conditions = ['@clausekit/source', 'node', 'import', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'test-fixtures/**/*.test.ts', 'examples/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
})
