/** Columns and rows of a terminal; 80×24 where it does not say, as on some serial lines. */
export function sizeOf(stdout: { readonly columns?: number; readonly rows?: number }): {
  readonly columns: number;
  readonly rows: number;
} {
  return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
}
