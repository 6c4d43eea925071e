// Imports a generated ledger through the command line, and prints rows a second and the most memory that it held: half a
// million rows of CSV, and a tenth of them as a workbook. node bench/import.bench.mjs [rows of CSV] [rows of XLSX]
// The bar: 5,000 rows a second, under 300 MB however many there are, and progress is told.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const rowsOfCsv = Number(process.argv[2] ?? 500_000)
const rowsOfXlsx = Number(process.argv[3] ?? Math.ceil(rowsOfCsv / 10))
const root = fileURLToPath(new URL('..', import.meta.url))
const candor = fileURLToPath(new URL('../bin/candor.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))

const offices = ['Office of Information Policy', 'Office of the Attorney General', 'Office of Legal Policy']
const outcomes = [
  'Full grant',
  'Partial grant/partial denial',
  'No records',
  'Request withdrawn',
  'Other - Litigation',
  '',
]

function dateOf(day) {
  const [year, month, date] = new Date(Date.UTC(2017, 0, 1) + day * 86_400_000).toISOString().slice(0, 10).split('-')
  return `${month}/${date}/${year}`
}

const header = ['Tracking Number', 'Sub-Office', 'Submitted Date', 'Closed Date', 'Detail', 'Disposition']

function cellsOf(row) {
  const received = row % 2500
  const outcome = outcomes[row % outcomes.length]
  const closed = outcome === '' ? '' : dateOf(received + (row % 60))
  const detail = `Copies of memoranda, guidance, and policies issued related to "matter ${row}" since January 1, 2017.`
  return [`DOJ-${String(row).padStart(8, '0')}`, offices[row % 3], dateOf(received), closed, detail, outcome]
}

async function writeCsv(path, rows) {
  const file = createWriteStream(path)
  file.write(`${header.join(',')}\n`)
  for (let row = 0; row < rows; row += 1) {
    const line = cellsOf(row).map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    if (!file.write(`${line.join(',')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

async function writeXlsx(path, rows) {
  const outfile = join(root, 'node_modules/.cache/candor-bench/xlsx.mjs')
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' }
  await build({ ...options, entryPoints: [join(root, 'src/http/feeds/xlsx-stream.ts')], outfile })
  const { xlsxOf } = await import(pathToFileURL(outfile).href)
  async function* batches() {
    for (let start = 0; start < rows; start += 1000)
      yield Array.from({ length: Math.min(1000, rows - start) }, (_, index) => cellsOf(start + index))
  }
  await pipeline(Readable.from(xlsxOf('ledger', header, batches())), createWriteStream(path))
}

/** The most memory that a process ever held, in MB, as Linux counts it. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function run(args) {
  const child = spawn(process.execPath, [candor, ...args], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', BLOB_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  let told = 0
  child.stderr.on('data', (text) => {
    told += String(text).split('\n').length - 1
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, 50)
  const started = performance.now()
  const [code] = await once(child, 'close')
  clearInterval(watch)
  return { code, output, told, peak, seconds: (performance.now() - started) / 1000 }
}

try {
  await run(['clock', '--help'])
  for (const [name, rows, write] of [
    ['csv', rowsOfCsv, writeCsv],
    ['xlsx', rowsOfXlsx, writeXlsx],
  ]) {
    const ledger = join(folder, `ledger.${name}`)
    await write(ledger, rows)
    const args = ['import', ledger, '--statute', 'us-foia', '--body', `bench-${name}`, '--json']
    const { code, output, told, peak, seconds } = await run(args)
    if (code !== 0) throw new Error(`candor import ended with ${code}: ${output.slice(0, 500)}`)
    const { imported } = JSON.parse(output)
    const tell = (figure) => console.log(JSON.stringify(figure))
    tell({
      what: `import of ${imported} rows (${name})`,
      value: Math.round(imported / seconds),
      unit: 'rows/s',
      least: 5000,
    })
    tell({ what: `memory at most (${name})`, value: Math.round(peak), unit: 'MB', most: 300 })
    tell({ what: `lines of progress (${name})`, value: told, unit: '' })
    rmSync(ledger)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
