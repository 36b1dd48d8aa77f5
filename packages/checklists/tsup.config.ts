import { defineConfig } from 'tsup'

const formats = [
  'csv',
  'ctrf',
  'cyclonedx',
  'docx',
  'earl',
  'gherkin',
  'html',
  'json',
  'junit',
  'markdown',
  'oscal',
  'pytest',
  'reqif',
  'sarif',
  'vitest',
  'xlsx',
]

export default defineConfig({
  entry: ['src/index.ts', ...formats.map((format) => `src/formats/${format}/index.ts`)],
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  clean: ['!**/*.d.ts'],
})
