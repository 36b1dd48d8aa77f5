#!/usr/bin/env node
// Committed, unlike dist: pnpm links the command of a workspace package at install, before anything is built.
import '../dist/cli.js'
