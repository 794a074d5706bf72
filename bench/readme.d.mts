export function benchTable(results: unknown): string
