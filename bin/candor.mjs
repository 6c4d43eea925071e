#!/usr/bin/env node
// Starts the command line from dist/, which it first brings up to date with src/.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildErrorLines, upToDateBuild } from '../scripts/build.mjs'

process.setSourceMapsEnabled(true)

/** The build's command line, or undefined when it could not be built, which has then been said. */
async function commandLine() {
  try {
    return pathToFileURL(join(await upToDateBuild(), 'cli.js')).href
  } catch (error) {
    for (const line of buildErrorLines(error)) console.error(`candor could not be built: ${line}`)
    process.exitCode = 1
    return undefined
  }
}

const url = await commandLine()
if (url !== undefined) await import(url)
