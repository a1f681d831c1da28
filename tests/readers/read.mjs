// Reads every written Web Annotation with Recogito's text annotator and with jsonld, and counts: node read.mjs FOLDER.
// What Recogito writes again is kept beside it, for the import.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages lie with the tools, not here.
const require = createRequire(resolve(process.env.ZHUPI_NODE ?? '.', 'package.json'));
const { JSDOM } = require('jsdom');
const dom = new JSDOM('<!doctype html><body></body>');
for (const name of ['window', 'document', 'Node', 'HTMLElement', 'Range', 'Element']) {
  globalThis[name] ??= name === 'window' ? dom.window : dom.window[name];
}
const recogito = resolve(process.env.ZHUPI_NODE ?? '.', 'node_modules/@recogito/text-annotator/dist/text-annotator.es.js');
const { parseW3CTextAnnotation, serializeW3CTextAnnotation } = await import(pathToFileURL(recogito).href);
const jsonld = require('jsonld');

const folder = process.argv[2];
const here = new URL('.', import.meta.url).pathname;
const context = JSON.parse(readFileSync(join(here, 'anno.jsonld'), 'utf8'));
const label = one => (one.class ? `${one.kind}_${one.class.replace(/ /g, '_')}` : one.kind);
let passed = 0;
let failed = 0;

async function test(name, body) {
  try {
    await body();
    passed += 1;
    console.log(`test ${name} ... ok`);
  } catch (error) {
    failed += 1;
    console.log(`test ${name} ... FAILED\n    ${String(error.stack).slice(0, 600)}`);
  }
}

for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name, 'article.w3c');
  if (!existsSync(file)) continue;
  const collection = JSON.parse(readFileSync(file, 'utf8'));
  const project = JSON.parse(readFileSync(join(folder, name, 'article.json'), 'utf8'));
  const points = Array.from(project.text);

  await test(`recogito::it_parses_every_annotation (${name})`, () => {
    const again = collection.first.items.map((item, at) => {
      const { parsed, error } = parseW3CTextAnnotation(item);
      assert.ok(parsed && !error, String(error));
      const mention = project.annotations[at];
      const [selector] = parsed.target.selector;
      assert.deepEqual([selector.start, selector.end, selector.quote], [mention.start, mention.end, mention.text]);
      assert.equal(points.slice(selector.start, selector.end).join(''), mention.text);
      assert.equal(parsed.bodies.find(body => body.purpose === 'classifying').value, label(mention));
      return serializeW3CTextAnnotation(parsed, item.target.source);
    });
    assert.equal(again.length, project.annotations.length);
    const kept = { ...collection, first: { ...collection.first, items: again } };
    writeFileSync(join(folder, name, 'recogito.json'), JSON.stringify(kept));
  });

  await test(`jsonld::nothing_is_dropped (${name})`, async () => {
    const documentLoader = async url => {
      assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: null, documentUrl: url, document: context };
    };
    // Safe mode refuses a document of which anything would be dropped.
    const [expanded] = await jsonld.expand(collection, { documentLoader, safe: true });
    const [page] = expanded['http://www.w3.org/ns/activitystreams#first'];
    const [items] = page['http://www.w3.org/ns/activitystreams#items'];
    assert.equal(items['@list'].length, project.annotations.length);
    const own = Object.keys(expanded).filter(key => key.startsWith('urn:zhupi:ns:')).length;
    assert.equal(own, 1 + (project.publication ? 1 : 0) + (project.checks.length ? 1 : 0) + (project.review ? 1 : 0));
  });
}
if (passed + failed === 0) throw new Error(`no articles in ${folder}`);
console.log(`test result: ${failed ? 'FAILED' : 'ok'}. ${passed} passed; ${failed} failed`);
process.exit(failed ? 1 : 0);
