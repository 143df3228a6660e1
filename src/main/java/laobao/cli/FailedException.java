package laobao.cli;

/** A command could not do what it was asked to, for a reason that one sentence tells. */
final class FailedException extends Exception {
    FailedException(String sentence) {
        super(sentence);
    }
}
