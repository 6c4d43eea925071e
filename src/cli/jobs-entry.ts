import type { Command } from './command.ts'
import { withPorts } from './installation.ts'
import { jobsCommand } from './jobs-command.ts'

export const jobsEntry: Command = (args, io) =>
  withPorts(io, (ports) => jobsCommand(args, ports, { stdout: (text) => void io.stdout(text), stderr: io.stderr }))
