#!/usr/bin/env node
// Starts the command line from dist/, which it first brings up to date with src/.
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildErrorLines, upToDateBuild } from '../scripts/build.mjs'
import { runsFrom } from '../scripts/build-users.mjs'

process.setSourceMapsEnabled(true)

/** The build's command line, or undefined when it could not be built, which has then been said. */
async function commandLine() {
  try {
    const build = await upToDateBuild()
    if (process.argv[2] === 'serve' || process.argv[2] === 'demo') keepBuild(build)
    return pathToFileURL(join(build, 'cli.js')).href
  } catch (error) {
    for (const line of buildErrorLines(error)) console.error(`candor could not be built: ${line}`)
    process.exitCode = 1
    return undefined
  }
}

/** A server goes on for days: no later build takes its own away. A folder that cannot be written to is not built in either. */
function keepBuild(build) {
  try {
    runsFrom(dirname(build), basename(build))
  } catch {
    return
  }
}

const url = await commandLine()
if (url !== undefined) await import(url)
