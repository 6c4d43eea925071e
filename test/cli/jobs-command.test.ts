import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jobsCommand } from '../../src/cli/jobs-command.ts'
import { type Office, openOffice } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function candorJobs(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { stdout: (text: string) => void out.push(text), stderr: (text: string) => void err.push(text) }
  const code = await jobsCommand(args, { ...office.ports, mailer }, io)
  return { code, stdout: out.join(''), stderr: err.join('') }
}

let mailer: Office['ports']['mailer']

describe('candor jobs', () => {
  it('sends what is due at the given moment, once', async () => {
    mailer = { configured: true, send: async () => ({ ok: true }) }
    await office.submit()
    const first = await candorJobs('run', '--now', '2024-05-21T08:00:00Z', '--json')
    expect(first.code).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ reminders: 1, messagesSent: 2, messagesFailed: 0, jobsRun: 0 })
    const second = await candorJobs('run', '--now=2024-05-21T08:00:00Z', '--json')
    expect(JSON.parse(second.stdout)).toMatchObject({ reminders: 0, messagesSent: 0 })
  })

  it('says that messages wait while no mail server is configured', async () => {
    mailer = { configured: false, send: async () => ({ ok: true }) }
    await office.submit()
    expect((await candorJobs('run')).stdout).toContain('SMTP_URL')
  })

  it('lists what was given up, and why', async () => {
    mailer = { configured: true, send: async () => ({ ok: false, permanent: true, error: '550 no such user' }) }
    expect((await candorJobs('list')).stdout).toBe('Nothing was given up.\n')
    await office.submit()
    expect(await candorJobs('run')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('1 messages could not be delivered'),
    })
    expect((await candorJobs('list')).stdout).toMatch(
      /acknowledgement to jo@example\.org: 550 no such user \(1 tries\)/,
    )
    expect(JSON.parse((await candorJobs('list', '--json')).stdout)).toMatchObject({
      messages: [{ kind: 'acknowledgement' }],
      jobs: [],
    })
  })

  it.each([
    ['runn'],
    ['run', '--now', 'tomorrow'],
    ['run', '--now'],
    ['list', '--now', '2024-05-21T08:00:00Z'],
    ['run', '--soon'],
  ])('does not guess: %s %s', async (...args) => {
    mailer = { configured: false, send: async () => ({ ok: true }) }
    const answer = await candorJobs(...args.filter((one) => one !== undefined))
    expect(answer.code).toBe(2)
    expect(answer.stderr).toContain('usage: candor jobs')
  })
})
