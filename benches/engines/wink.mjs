/** wink-nlp with its English model: sentences, parts of speech, entities (dates, numbers; it knows no names). */
export async function start() {
  const { default: winkNlp } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = winkNlp(model);
  return ({ text }) => {
    const doc = nlp.readDoc(text);
    const tags = doc.tokens().out(nlp.its.pos);
    return [doc.sentences().out(), tags, doc.entities().out(nlp.its.detail)];
  };
}
