//! JavaScript's strings as bytes, by the platform's encoder: the binding's own way through a string goes unit by unit.

use js_sys::JsString;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The platform's encoder.
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method, js_name = encodeInto)]
    fn encode_into(this: &TextEncoder, text: &JsString, room: &mut [u8]) -> Encoded;

    /// How many units were read, and how many bytes they have become.
    type Encoded;
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> usize;
}

/// The bytes of a string, put into `room`, which grows where they are more than the string has units.
pub fn bytes_of(mut string: JsString, room: &mut Vec<u8>) -> &[u8] {
    let (encoder, mut end) = (TextEncoder::new(), 0);
    while string.length() > 0 {
        // The longest character has two units and four bytes.
        let least = end + string.length() as usize + 2;
        room.resize(least.max(room.len()), 0);
        let done = encoder.encode_into(&string, &mut room[end..]);
        end += done.written();
        string = string.slice(done.read(), string.length());
    }
    &room[..end]
}
