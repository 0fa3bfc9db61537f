"""Chains of hidden states, attention, mixtures, words, graphs and beams.

What the lessons compute step by step is found here the long way: every path of a chain is written out and counted, a
graph is walked from neighbour to neighbour, a beam is a sorted list.
"""

import itertools

import torch
from torch.nn import functional as F

from layers import cross_entropy


def paths(states, length):
    return itertools.product(range(states), repeat=length)


def hmm_viterbi(tape, sizes, options):
    """The probability of what is seen, from all paths of states, or that of the likeliest one."""
    shown = [int(tape[f"x[{t}]"].argmax()) for t in range(1, sizes["T"] + 1)]
    found = []
    for path in paths(sizes["H"], sizes["T"]):
        p = tape["p[0]"][path[0], 0]
        for before, now in zip(path, path[1:]):
            p = p * tape["A"][before, now]
        for state, symbol in zip(path, shown):
            p = p * tape["B"][state, symbol]
        found.append(p)
    found = torch.stack(found)
    P = tape.keep("P", found.sum() if options["paths"] == "all" else found.max())
    tape.keep("loss", -P.log())


def crf(tape, sizes, options):
    """The score of the labels given, against all rows of labels or the best of them; label 0 stands before the first."""
    T = sizes["T"]
    e = [tape.keep(f"e[{t}]", tape["W"] @ tape[f"x[{t}]"] + tape["b"]) for t in range(1, T + 1)]
    scores = []
    for path in paths(sizes["K"], T + 1):
        moves = sum(tape["A"][before, now] for before, now in zip(path, path[1:]))
        scores.append(tape["a[0]"][path[0], 0] + moves + sum(x[k, 0] for x, k in zip(e, path[1:])))
    scores = torch.stack(scores)
    Z = tape.keep("Z", scores.logsumexp(0) if options["paths"] == "all" else scores.max())
    labels = [tape["l[0]"]] + [tape[f"y[{t}]"] for t in range(1, T + 1)]
    moves = sum((before.T @ tape["A"] @ now)[0, 0] for before, now in zip(labels, labels[1:]))
    shows = sum((y * x).sum() for y, x in zip(labels[1:], e))
    G = tape.keep("G", (tape["l[0]"] * tape["a[0]"]).sum() + moves + shows)
    tape.keep("loss", Z - G)


def em(tape, sizes, options):
    """The likelihood of a mixture; the responsibilities are a softmax over its parts."""
    w = tape["w"].T
    if options["source"] == "gaussian":
        parts = torch.distributions.Normal(tape["mu"].T, tape["v"].T.sqrt()).log_prob(tape["x"])
        shown = tape["x"]
    else:
        parts = torch.xlogy(tape["h"], tape["theta"].T) + torch.xlogy(tape["u"], 1 - tape["theta"].T)
        shown = tape["h"]
    J = tape.keep("J", w.log() + parts)
    R = tape.keep("R", J.softmax(dim=1))
    tape.keep("w_new", R.mean(dim=0)[:, None])
    if options["source"] == "gaussian":
        tape.keep("mu_new", ((R * shown).sum(dim=0) / R.sum(dim=0))[:, None])
    else:
        heads = (R * shown).sum(dim=0)
        tape.keep("theta_new", (heads / (R * (shown + tape["u"])).sum(dim=0))[:, None])
    tape.keep("loss", -J.logsumexp(dim=1).sum())


def seq2seq_attention(tape, sizes, options):
    """Scaled scores go through PyTorch's own attention, additive ones are asked word by word."""
    G = tape["G"]
    losses = []
    for t in range(1, sizes["T"] + 1):
        h = tape[f"h[{t - 1}]"]
        if options["score"] == "scaled":
            query, keys = (tape["W_a"] @ h).T, (tape["U_a"] @ G).T
            c = F.scaled_dot_product_attention(query[None], keys[None], G.T[None])[0].T
        else:
            words = G.split(1, dim=1)
            scores = [(tape["v"] * torch.tanh(tape["W_a"] @ h + tape["U_a"] @ word)).sum() for word in words]
            weights = tape.keep(f"alpha[{t}]", torch.stack(scores).softmax(0)[:, None])
            c = sum(a * word for a, word in zip(weights[:, 0], words))
        c = tape.keep(f"c[{t}]", c)
        z = tape["W"] @ h + tape["U"] @ tape[f"x[{t}]"] + tape["C"] @ c + tape["b"]
        h = tape.keep(f"h[{t}]", torch.tanh(tape.keep(f"z[{t}]", z)))
        losses.append(cross_entropy(tape.keep(f"o[{t}]", tape["V"] @ h + tape["b_o"]), tape[f"y[{t}]"]))
    tape.keep("loss", torch.stack(losses).sum())


def word2vec(tape, sizes, options):
    """All words by softmax, the word and those drawn against it, or the turns on the way to it in a tree."""
    v = tape.keep("v", (tape["c"] * tape["E"]).sum(dim=0)[:, None])
    word = int(tape["y"].argmax())
    if options["output"] == "softmax":
        tape.keep("loss", F.cross_entropy((tape["U"] @ v).T, torch.tensor([word])))
    elif options["output"] == "negative":
        o = (tape["U"] @ v)[:, 0]
        drawn = [k for k in range(sizes["V"]) if tape["n"][k, 0] == 1]
        tape.keep("loss", -F.logsigmoid(o[word]) - sum(F.logsigmoid(-o[k]) for k in drawn))
    else:
        p = torch.ones(())
        for node, turn in enumerate(tape["B"][word]):
            if turn != 0:
                p = p * torch.sigmoid(torch.sign(turn.detach()) * (tape["Theta"][node] * v[:, 0]).sum())
        tape.keep("loss", -p.log())


def fasttext(tape, sizes, options):
    """Rows of the table of buckets, gathered n-gram by n-gram, each as often as it is said."""
    total, count = torch.zeros(sizes["D"]), torch.zeros(())
    for g in range(sizes["G"]):
        count = count + tape["m"][g, 0]
        for bucket in range(sizes["B"]):
            if tape["F"][g, bucket] == 1:
                total = total + tape["m"][g, 0] * tape["Z"][bucket]
    x = tape.keep("x", (total / count)[:, None])
    o = tape.keep("o", tape["W"] @ x + tape["b"])
    tape.keep("loss", cross_entropy(o, tape["y"]))


def gnn(tape, sizes, options):
    """Two rounds of messages, from neighbour to neighbour, each node its own neighbour too."""
    N = sizes["N"]
    near = [[j for j in range(N) if j == i or tape["A"][i, j] == 1] for i in range(N)]
    loops = [[1 + int(tape["A"][i, i] == 1) if j == i else 1 for j in near[i]] for i in range(N)]
    degree = [sum(weights) for weights in loops]

    def share(i, j):
        rule = options["rule"]
        return 1 if rule == "sum" else 1 / degree[i] if rule == "mean" else (degree[i] * degree[j]) ** -0.5

    def gathered(rows):
        return torch.stack([sum(k * share(i, j) * rows[j] for j, k in zip(near[i], loops[i])) for i in range(N)])

    M = tape.keep("M", gathered(tape["X"]))
    H = tape.keep("H_1", torch.tanh(tape.keep("Z", M @ tape["W_1"])))
    s = tape.keep("s", tape.keep("R", gathered(H)) @ tape["W_2"])
    losses = F.binary_cross_entropy_with_logits(s, tape["y"], reduction="none")
    tape.keep("loss", losses[tape["m"].detach() == 1].sum() + 0 * s.sum())


def beam_search(tape, sizes, options):
    """A list of beginnings with what they score, sorted and cut after each word."""
    K, W = sizes["K"], sizes["W"]

    def next_words(said):
        table = {0: lambda: tape["o"][:, 0], 1: lambda: tape["O"][said[0]], 2: lambda: tape["Q"][said[0] * K + said[1]]}
        return F.log_softmax(table[len(said)](), dim=0)

    beam = [((), torch.zeros(()))]
    for _ in range(3):
        longer = [((*said, k), score + step) for said, score in beam for k, step in enumerate(next_words(said))]
        beam = sorted(longer, key=lambda entry: -entry[1].item())[:W]
    tape.keep("loss", -beam[0][1])


SEQUENCES = {
    "hmm-viterbi": hmm_viterbi,
    "crf": crf,
    "em": em,
    "seq2seq-attention": seq2seq_attention,
    "word2vec": word2vec,
    "fasttext": fasttext,
    "gnn": gnn,
    "beam-search": beam_search,
}
