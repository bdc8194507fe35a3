// Reads flowcharts with Mermaid's own parser and prints what it found, a line of
// JSON for each: node parse.mjs MODULES FILE...
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {readFileSync} from 'node:fs';
import path from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(path.join(modules, 'x.js'));
const {JSDOM} = require('jsdom');
globalThis.window = new JSDOM('').window;
globalThis.document = window.document;
const {default: mermaid} = await import(pathToFileURL(path.join(modules, 'mermaid/dist/mermaid.core.mjs')));
// Mermaid keeps the characters that were numbers in a form of its own.
const shown = text => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(code)).replace(/ﬂ°(\w+)¶ß/g, '&$1;');
let failed = 0;
for (const file of files) {
  try {
    const text = readFileSync(file, 'utf8');
    await mermaid.parse(text);
    const {db} = await mermaid.mermaidAPI.getDiagramFromText(text);
    console.log(JSON.stringify({
      nodes: [...db.getVertices().values()].map(v => ({id: v.id, text: shown(v.text)})),
      edges: db.getEdges().map(e => ({from: e.start, to: e.end, text: shown(e.text)})),
      groups: db.getSubGraphs().map(g => ({id: g.id, text: shown(g.title), nodes: g.nodes})),
    }));
  } catch (e) {
    failed = 1;
    console.error(`${file}: ${e}`);
  }
}
process.exit(failed);
