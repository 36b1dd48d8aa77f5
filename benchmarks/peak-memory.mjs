// Prints the most memory, in MiB, that a process takes to convert one file.
import { readFileSync } from 'node:fs'
import { convert } from '../packages/clausekit/dist/index.js'

const [path] = process.argv.slice(2)
await convert({ bytes: readFileSync(path), name: path })
console.log(Math.round(process.resourceUsage().maxRSS / 1024))
