import { defineConfig } from 'tsup'

const formats = ['csv', 'json', 'markdown']

export default defineConfig({
  entry: ['src/index.ts', ...formats.map((format) => `src/formats/${format}/index.ts`)],
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  clean: ['!**/*.d.ts'],
})
