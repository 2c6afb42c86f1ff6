//! Prints the place mentions of text files: `cargo run --example show_places -- FILE...`

use sitrep::{Input, article, document, mentions};

fn main() {
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).expect("a text file");
        let input = Input { text: Some(text.clone()), ..Input::default() };
        let source = article::read(&input);
        let document = document::read(&source);
        let found = mentions::find(&source, &document);
        println!("== {file}");
        for m in &found.place_mentions {
            let place = m.place.map(|i| &found.places[i]);
            let (id, name) = place.map_or(("-", "-"), |p| (&p.id, &p.name));
            let at = source.text.floor_char_boundary(m.span.start.saturating_sub(25));
            let to = source.text.ceil_char_boundary((m.span.end + 20).min(source.text.len()));
            let around = source.text[at..to].replace('\n', " ");
            println!(
                "{:?} {:?} {} | {} | {} {} {} | {around}",
                m.kind,
                m.role,
                m.relation.as_deref().unwrap_or("-"),
                m.span.of(&source.text),
                id,
                name,
                place.and_then(|p| p.country.as_deref()).unwrap_or("-")
            );
        }
    }
}
