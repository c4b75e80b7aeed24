/// Messages as bytes, layer in layer, and back: formats, checksum and MAC, headers, and what bit errors do to them.
package once.wire;
