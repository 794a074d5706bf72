import fc from 'fast-check'
import { it } from 'vitest'
import { anyKind } from './kinds'
import { anyText } from '../arbitraries'
it('p', async () => {
  const anything = fc.oneof(anyText, fc.anything({ key: anyText, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }))
  for (const [name, arbs] of [['pair', [anyKind, anything]], ['chain', [anyKind.chain(({ serializer, values }) => fc.tuple(fc.constant(serializer), values))]]] as const) {
    let runs = 0, carried = 0; const kinds: Record<string, number> = {}; const types: Record<string, number> = {}
    const t = performance.now()
    try { await fc.assert(fc.asyncProperty(...(arbs as unknown as [fc.Arbitrary<never>, fc.Arbitrary<unknown>]), async (k: never, v: unknown) => {
      runs++; const s = name === 'pair' ? (k as { serializer: { kind: string, serialize(v: unknown): unknown } }).serializer : (k as [{ kind: string, serialize(v: unknown): unknown }, unknown])[0]
      const val = name === 'pair' ? v : (k as unknown[])[1]
      kinds[s.kind] = (kinds[s.kind] ?? 0) + 1; const ty = val === null ? 'null' : Array.isArray(val) ? 'array' : typeof val; types[ty] = (types[ty] ?? 0) + 1
      if (s.serialize(val) !== undefined) carried++
    }), { numRuns: 2000 }) } catch (e) { console.log('ERR', String(e).slice(0, 300)) }
    console.log('COUNT', name, runs, 'carried', carried, (performance.now() - t).toFixed(0) + 'ms', JSON.stringify(types), JSON.stringify(Object.entries(kinds).sort((a, b) => b[1] - a[1]).slice(0, 40)))
  }
}, 60000)
