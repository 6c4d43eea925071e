// Imports a generated ledger through the command line, and prints rows a second and the most memory that it held.
// node bench/import.bench.mjs [rows]   (default 100000; the bar: 5,000 rows a second, under 300 MB)
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const rows = Number(process.argv[2] ?? 100_000)
const candor = fileURLToPath(new URL('../bin/candor.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'))
const ledger = join(folder, 'ledger.csv')

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

async function writeLedger() {
  const file = createWriteStream(ledger)
  file.write('Tracking Number,Sub-Office,Submitted Date,Closed Date,Detail,Disposition\n')
  for (let row = 0; row < rows; row += 1) {
    const received = row % 2500
    const outcome = outcomes[row % outcomes.length]
    const closed = outcome === '' ? '' : dateOf(received + (row % 60))
    const detail = `"Copies of memoranda, guidance, and policies issued related to ""matter ${row}"" since January 1, 2017."`
    const line = `DOJ-${String(row).padStart(8, '0')},${offices[row % 3]},${dateOf(received)},${closed},${detail},${outcome}\n`
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
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
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let output = ''
  child.stdout.on('data', (text) => {
    output += text
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, 50)
  const started = performance.now()
  const [code] = await once(child, 'close')
  clearInterval(watch)
  return { code, output, peak, seconds: (performance.now() - started) / 1000 }
}

try {
  await writeLedger()
  await run(['clock', '--help'])
  const { code, output, peak, seconds } = await run([
    'import',
    ledger,
    '--statute',
    'us-foia',
    '--body',
    'bench',
    '--json',
  ])
  if (code !== 0) throw new Error(`candor import ended with ${code}: ${output.slice(0, 500)}`)
  const { imported } = JSON.parse(output)
  const rate = Math.round(imported / seconds)
  const tell = (figure) => console.log(JSON.stringify(figure))
  tell({ what: `import of ${imported} rows`, value: rate, unit: 'rows/s', least: 5000 })
  tell({ what: 'memory at most', value: Math.round(peak), unit: 'MB', most: 300 })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
