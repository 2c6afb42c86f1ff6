/** `types.d.ts` says what is serialized, no field more and none less; `tests/contract.rs` makes the samples, every field filled. */

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import * as sitrep from "sitrep";
import ts from "typescript";
import { path } from "../../scripts/run.mjs";

const declarations = path("pkg", "index.d.ts");
const options = { strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, types: [] };
const program = ts.createProgram([declarations], options);
const checker = program.getTypeChecker();
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(declarations)));
const typeOf = (name) => checker.getDeclaredTypeOfSymbol(exported.find((symbol) => symbol.name === name));

const sample = (name) => JSON.parse(readFileSync(path("tests", "contract", `${name}.json`), "utf8"));
const article = { id: "a", text: "Séléka gunmen killed four soldiers in Bangui on Tuesday, the army said.", published: "2021-03-04" };

/** What the compiler says of `const value: TYPE = VALUE`: fields that lack, fields too many, words outside a union. */
function typeErrors(typeName, value) {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-types-"));
  const file = join(folder, "sample.ts");
  const imported = `import type { ${typeName.replace("[]", "")} } from ${JSON.stringify(declarations.replace(".d.ts", ""))};\n`;
  writeFileSync(file, `${imported}export const value: ${typeName} = ${JSON.stringify(value)};\n`);
  const found = ts.getPreEmitDiagnostics(ts.createProgram([file], { ...options, module: ts.ModuleKind.ES2022, moduleResolution: ts.ModuleResolutionKind.Bundler }));
  rmSync(folder, { recursive: true });
  return found.map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
}

/** The declared fields that `value`, a list's first item included, does not have. */
function unfilled(type, value, name) {
  const plain = checker.getNonNullableType(type);
  if (checker.isArrayType(plain)) return unfilled(checker.getTypeArguments(plain)[0], value?.[0], `${name}[0]`);
  if (checker.isTupleType(plain)) return checker.getTypeArguments(plain).flatMap((part, i) => unfilled(part, value?.[i], `${name}[${i}]`));
  if (value === undefined) return [name];
  if (typeof value !== "object") return [];
  return checker.getPropertiesOfType(plain).flatMap((field) => unfilled(checker.getTypeOfSymbol(field), value[field.name], `${name}.${field.name}`));
}

for (const [name, file] of [["Extraction", "extraction"], ["Digest", "digest"]]) {
  test(`${name}: the full sample is of the type`, () => assert.deepEqual(typeErrors(name, sample(file)), []));
  test(`${name}: the full sample has every declared field`, () => assert.deepEqual(unfilled(typeOf(name), sample(file), name), []));
}

test("a field too many and a word outside a union are found", () => {
  assert.equal(typeErrors("Extraction", { ...sample("extraction"), extra: 1 }).length, 1);
  const [report] = sample("extraction").reports;
  assert.equal(typeErrors("Report", { ...report, status: "rumoured" }).length, 1);
  assert.deepEqual(unfilled(typeOf("Report"), { ...report, means: [] }, "Report"), ["Report.means[0]"]);
});

test("what the wasm gives is of the types", () => {
  assert.deepEqual(typeErrors("Extraction", sitrep.extract(article)), []);
  assert.deepEqual(typeErrors("Digest", sitrep.analyze([article])), []);
  const archive = new sitrep.Archive();
  archive.add(sitrep.extract(article));
  assert.deepEqual(typeErrors("Changes", archive.changes()), []);
  assert.deepEqual(typeErrors("EventKind[]", sitrep.eventKinds()), []);
});

test("the functions are those that are declared", () => {
  const values = exported.filter((symbol) => symbol.flags & ts.SymbolFlags.Value).map((symbol) => symbol.name);
  assert.deepEqual(Object.keys(sitrep).sort(), values.sort());
});

test("every declared field of an input is read", () => {
  for (const { name } of checker.getPropertiesOfType(typeOf("Input"))) {
    assert.throws(() => sitrep.extract({ text: "x", [name]: {} }), { name: "TypeError", message: new RegExp(`^article\\.${name}: `) });
  }
});
