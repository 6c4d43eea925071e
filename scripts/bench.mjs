// npm run bench [-- name ...]: runs every bench/*.bench.mjs, one after the other, and prints their figures as one table.
//
// A bench is a program. Each line of JSON that it writes to standard output is a figure:
//   { "what", "value", "unit", "floor"?, "ratio"?, "least"?, "most"? }
// floor is what the same run measured for the simplest program that could do the work, ratio is value to floor; least and
// most are the bar, for the ratio where there is one and else for the value. Other fields and lines are shown as they are.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { upToDateBuild } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)

function figureOf(line) {
  try {
    const figure = JSON.parse(line)
    return typeof figure?.what === 'string' && typeof figure.value === 'number' ? figure : undefined
  } catch {
    return undefined
  }
}

const number = (value) => (value === undefined ? '' : Number(value.toPrecision(4)).toLocaleString('en'))

function bar({ value, ratio, least, most }) {
  if (least === undefined && most === undefined) return { bar: '', holds: '' }
  const measured = ratio ?? value
  const holds = (least === undefined || measured >= least) && (most === undefined || measured <= most)
  const words = [least === undefined ? '' : `≥ ${number(least)}`, most === undefined ? '' : `≤ ${number(most)}`]
  return { bar: words.filter(Boolean).join(', '), holds: holds ? 'yes' : 'NO' }
}

function run(file) {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'bench', file)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = stdout.split('\n').filter((line) => line !== '')
  for (const line of lines) if (!figureOf(line)) console.log(`${file}: ${line}`)
  const figures = lines.map(figureOf).filter((figure) => figure !== undefined)
  const rows = figures.map((figure) => ({
    bench: file.replace('.bench.mjs', ''),
    what: figure.what,
    value: number(figure.value),
    unit: figure.unit ?? '',
    floor: number(figure.floor),
    ratio: number(figure.ratio),
    ...bar(figure),
  }))
  if (status === 0) return rows
  return [
    ...rows,
    {
      bench: file.replace('.bench.mjs', ''),
      what: 'broke off',
      value: '',
      unit: '',
      floor: '',
      ratio: '',
      bar: '',
      holds: 'NO',
    },
  ]
}

function table(rows) {
  const columns = ['bench', 'what', 'value', 'unit', 'floor', 'ratio', 'bar', 'holds']
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)))
  const numeric = new Set(['value', 'floor', 'ratio'])
  const line = (row) =>
    columns
      .map((column, i) => (numeric.has(column) ? row[column].padStart(widths[i]) : row[column].padEnd(widths[i])))
      .join('  ')
      .trimEnd()
  return [line(Object.fromEntries(columns.map((column) => [column, column]))), ...rows.map(line)].join('\n')
}

await upToDateBuild()
const files = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.bench.mjs'))
const rows = files.filter((name) => wanted.length === 0 || wanted.includes(name.replace('.bench.mjs', ''))).flatMap(run)
console.log(table(rows))
process.exitCode = rows.some(({ holds }) => holds === 'NO') ? 1 : 0
