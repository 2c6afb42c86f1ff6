// The contract in TypeScript. A test holds it to what is serialized (tests/contract.rs).
