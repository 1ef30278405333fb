export function summaryOf(_module: string, _name: string): string {
  return '';
}
export function variableSummaryOf(_module: string, _name: string): string {
  return '';
}
