/** The two commands. Each gives its exit code: 0, or 1 where some input could not be read. */

import { readFileSync } from "node:fs";
import { readArticles } from "./articles.js";
import { UsageError } from "./arguments.js";
import { complain, print, Progress } from "./output.js";

/** One extraction a line, each written before the next article is read. */
export async function extract(call, sitrep) {
  return eachExtraction(call, sitrep, (extraction) => print(`${JSON.stringify(extraction)}\n`));
}

/** One digest of all articles. */
export async function analyze(call, sitrep) {
  const format = call.format ?? "json";
  checkFormat(format, sitrep);
  const corrections = call.corrections === undefined ? [] : list(call.corrections, sitrep);
  const extractions = [];
  const code = await eachExtraction(call, sitrep, (extraction) => extractions.push(extraction));
  const digest = sitrep.aggregate(extractions, { corrections });
  const text = format === "json" ? JSON.stringify(digest) : sitrep.exportDigest(digest, format);
  await print(text.endsWith("\n") ? text : `${text}\n`);
  return code;
}

async function eachExtraction({ files, published, lexicon }, sitrep, use) {
  const options = lexicon === undefined ? {} : { lexicon: table(lexicon) };
  const progress = new Progress();
  let code = 0;
  for await (const { where, article, problem } of readArticles(files)) {
    try {
      if (problem) throw new Error(problem);
      await use(sitrep.extract(dated(article, published), options));
    } catch (error) {
      progress.clear();
      complain(where, error.message);
      code = 1;
    }
    progress.advance();
  }
  progress.clear();
  return code;
}

/** The text of the table of `--lexicon`. */
function table(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`--lexicon: ${error.message}`);
  }
}

/** The list of `--corrections`, as far as `aggregate` takes it. */
function list(file, sitrep) {
  try {
    const corrections = JSON.parse(readFileSync(file, "utf8"));
    sitrep.aggregate([], { corrections });
    return corrections;
  } catch (error) {
    throw new UsageError(`--corrections: ${error.message}`);
  }
}

/** The article with the date of `--published` where it has none. What is no article is left to `extract` to refuse. */
function dated(article, published) {
  if (typeof article !== "object" || article === null || Array.isArray(article)) return article;
  return article.published || !published ? article : { ...article, published };
}

/** Before the work, not after it: an empty digest in the format tells whether there is one. */
function checkFormat(format, sitrep) {
  try {
    sitrep.exportDigest(sitrep.aggregate([]), format);
  } catch (error) {
    throw new UsageError(error.message);
  }
}
