import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/files.ts', 'src/cli.ts'],
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  clean: ['!**/*.d.ts'],
})
