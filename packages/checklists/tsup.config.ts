import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/csv/index.ts', 'src/json/index.ts', 'src/markdown/index.ts'],
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  clean: ['!**/*.d.ts'],
})
