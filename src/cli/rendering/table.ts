import { stripVTControlCharacters } from 'node:util'

export interface Column<Row> {
  title: string
  value: (row: Row) => string
  align?: 'left' | 'right'
}

/** A table without lines, columns two spaces apart. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string[] {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ value }) => value(row)))]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => width(line[at] ?? ''))))
  return cells.map((line) =>
    line
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
      .join('  ')
      .trimEnd(),
  )
}

function pad(cell: string, to: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, to - width(cell)))
  return align === 'right' ? space + cell : cell + space
}

/** Colours take no room. */
function width(text: string): number {
  return stripVTControlCharacters(text).length
}
