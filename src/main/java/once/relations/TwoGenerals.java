package once.relations;

/// Two generals who must attack together or not at all, over messengers of whom each is lost with probability p
/// (Akkoyunlu, Ekanadham, Huber 1975; Gray 1978).
///
/// In the chain, message i+1 answers message i, and a general attacks if everything came that he expected; whoever sends the
/// last message expects no answer.
///
/// @param loss p, 0 to 1
/// @param messages k, how many messages the chain has, from 1
public record TwoGenerals(double loss, int messages) {

    /// (1-p)ᵏ: that both attack.
    public double both() {
        return Math.pow(1 - loss, messages);
    }

    /// p (1-p)^{k-1}: that one attacks alone.
    public double disagree() {
        return loss * Math.pow(1 - loss, messages - 1);
    }

    /// 1 - (1-p)^{k-1}: that neither attacks.
    public double neither() {
        return 1 - Math.pow(1 - loss, messages - 1);
    }

    /// pᴺ: that the generals disagree where the first sends N messengers with one message and attacks whatever happens.
    public static double disagreeWithMessengers(double loss, int messengers) {
        return Math.pow(loss, messengers);
    }
}
