import { defineConfig } from 'tsup'

const formats = ['markdown', 'text', 'html', 'docx', 'doc', 'pdf', 'asciidoc', 'sts', 'rfcxml']

export default defineConfig({
  entry: ['src/index.ts', ...formats.map((format) => `src/${format}/index.ts`)],
  outDir: 'dist',
  format: 'esm',
  target: 'node20',
  clean: ['!**/*.d.ts'],
})
