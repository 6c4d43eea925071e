import { readFile } from 'node:fs/promises'
import { civilDateAt, instantOf } from '../domain/calendar/instant.ts'
import { clockCommand } from './clock-command.ts'
import type { Command } from './command.ts'

export const clockEntry: Command = (args, io) =>
  clockCommand([...args], {
    stdin: io.stdin,
    readFile: (path) => readFile(path, 'utf8'),
    stdout: (text) => void io.stdout(text),
    stderr: io.stderr,
    today: (timeZone) => civilDateAt(instantOf(Date.now()), timeZone),
  })
