import { benchLanguages } from '../test/bench/languages/index.ts';
import { createEditor } from '../test/bench/edits.ts';
import { languages } from '../server/src/languages/registry.ts';
import { createChecker } from '../server/src/core/check.ts';
import { createDocument } from '../server/src/core/service.ts';
import { noFiles } from '../server/src/core/workspace/file-source.ts';
import { createSectionMemory } from '../server/src/core/rules/sections.ts';
const id = process.argv[2]!, lines = Number(process.argv[3] ?? 1000), n = Number(process.argv[4] ?? 200);
const b = benchLanguages.find((x) => x.languageId === id)!; const lang: any = languages.find((x) => x.id === id)!;
const ed = createEditor(b.uri, id, b.document(lines), b.pasted); const path = decodeURIComponent(b.uri.slice(7));
const check = createChecker(lang); const memory = createSectionMemory(); let previous: any; const ta: number[] = [], tc: number[] = [], tt: number[] = [];
for (let i = 0; i < n; i++) { ed.edit(); const text = ed.document.getText(); const t0 = performance.now();
 const st = { state: 'loaded', text }; const files = { ...noFiles, generation: i, get: (p: string) => p === path ? st : noFiles.get(p) } as any;
 const a = lang.analyse({ document: createDocument(path, text), files, settings: {}, previous }); previous = a; const t1 = performance.now();
 check(a, {}, (r: any, e: any) => { throw e; }, memory); const t2 = performance.now(); if (i > n / 4) { ta.push(t1 - t0); tc.push(t2 - t1); tt.push(t2 - t0); } }
const q = (x: number[], p: number) => x.sort((a, b) => a - b)[Math.floor(x.length * p)]!.toFixed(2);
console.log(id, lines, 'analyse', q(ta, 0.5), q(ta, 0.95), 'check', q(tc, 0.5), q(tc, 0.95), 'both p50/p95', q(tt, 0.5), q(tt, 0.95));
