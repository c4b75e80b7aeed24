package once.ui.explore;

import once.exploration.Proof;

/// What all runs say about a property, with what has to be counted for it.
///
/// @param witnesses how many outcomes refute or show it
record Proven(Proof proof, String witnesses) {

    static Proven of(Proof proof) {
        return new Proven(proof, Extent.text(proof.witnesses().size()));
    }
}
