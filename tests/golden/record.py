"""Records what PyTorch's autograd makes of the inputs in inputs.json, in float64.

An implementation of its own: it knows nothing of the derivations in src/, only the definitions of the
networks. The LSTM, the GRU with the late reset gate and the layers in both directions are PyTorch's own; these
are given the words alone, packed, and never see a mask. Run with

    python3 tests/golden/record.py [id …]

which writes one JSON file per derivation beside this script, or for those named, with the versions that produced it.
Networks without memory are in layers.py, what goes on step by step in steps.py, chains, attention and graphs in
sequences.py.
"""

import json
import pathlib
import platform
import sys

import numpy
import torch

from layers import LAYERS, cross_entropy
from sequences import SEQUENCES
from steps import STEPS

torch.set_default_dtype(torch.float64)
HERE = pathlib.Path(__file__).parent


class Tape:
    """Named tensors of one forward pass; every one of them keeps its gradient."""

    def __init__(self, given):
        self.named = {}
        self.computed = []
        for name, value in given.items():
            fixed = name.startswith(("y", "m[")) and name != "m[0]"
            self.named[name] = torch.tensor(value, dtype=torch.float64, requires_grad=not fixed)

    def __getitem__(self, name):
        return self.named[name]

    def get(self, name):
        """None where the options give no such number."""
        return self.named.get(name)

    def keep(self, name, value):
        value.retain_grad()
        self.named[name] = value
        self.computed.append(name)
        return value

    def record(self):
        self["loss"].backward()
        values = {name: self[name].tolist() for name in self.computed}
        gradients = {
            f"d{name}": x.grad.tolist() if x.grad is not None else torch.zeros_like(x).tolist()
            for name, x in self.named.items()
            if x.requires_grad and (x.is_leaf or x.retains_grad) and name != "loss"
        }
        return values, gradients


def read_out(tape, T, logits, loss):
    """Logits, probabilities and losses of every step from the states h[1..T]; or a loss on the states themselves."""
    if loss in ("upstream", "squares"):
        each = [(tape[f"h[{t}]"], tape.get(f"g[{t}]"), tape.get(f"y[{t}]")) for t in range(1, T + 1)]
        last = (tape["g_C"] * tape[f"C[{T}]"]).sum() if tape.get("g_C") is not None else 0
        total = sum((g * h).sum() if loss == "upstream" else ((h - y) ** 2).sum() / 2 for h, g, y in each)
        tape.keep("loss", total + last)
        return
    losses = []
    for t in range(1, T + 1):
        o = tape.keep(f"{logits}[{t}]", tape["V"] @ tape[f"h[{t}]"] + tape["c"])
        losses.append(tape.keep(f"L[{t}]", cross_entropy(o, tape[f"y[{t}]"])))
    tape.keep("loss", torch.stack(losses).sum() if loss == "total" else losses[-1] * 1)


def rnn(tape, sizes, options):
    phi = {"tanh": torch.tanh, "sigmoid": torch.sigmoid, "relu": torch.relu}[options["phi"]]
    for t in range(1, sizes["T"] + 1):
        z = tape.keep(f"z[{t}]", tape["U"] @ tape[f"x[{t}]"] + tape["W"] @ tape[f"h[{t - 1}]"] + tape["b"])
        tape.keep(f"h[{t}]", phi(z))
    read_out(tape, sizes["T"], "o", options["loss"])


def lstm(tape, sizes, options):
    """torch.nn.LSTMCell; it stacks the gates in the order i, f, candidate, o. It has no peepholes and no coupled gate."""
    if options.get("gates", "apart") != "apart":
        other_gates(tape, sizes, options)
        return read_out(tape, sizes["T"], "s", options.get("loss", "total"))
    w = torch.cat([tape[f"U_{gate}"] for gate in "ifao"])
    r = torch.cat([tape[f"W_{gate}"] for gate in "ifao"])
    b = torch.cat([tape[f"b_{gate}"] for gate in "ifao"]).flatten()
    for t in range(1, sizes["T"] + 1):
        state = (tape[f"h[{t - 1}]"].T, tape[f"C[{t - 1}]"].T)
        h, c = torch._VF.lstm_cell(tape[f"x[{t}]"].T, state, w, r, b, torch.zeros_like(b))
        # h comes out of the same cell, so autograd has no gradient by C along every path: only its value is kept
        tape.named[f"C[{t}]"] = c.T
        tape.computed.append(f"C[{t}]")
        tape.keep(f"h[{t}]", h.T)
    read_out(tape, sizes["T"], "s", options.get("loss", "total"))


def other_gates(tape, sizes, options):
    """Gates that see the cell through peepholes, or one gate that forgets what it lets in."""
    for t in range(1, sizes["T"] + 1):
        x, h, c = tape[f"x[{t}]"], tape[f"h[{t - 1}]"], tape[f"C[{t - 1}]"]

        def net(gate, cell=None):
            z = torch.addmm(tape[f"b_{gate}"], torch.cat([tape[f"W_{gate}"], tape[f"U_{gate}"]], 1), torch.cat([h, x]))
            return z if cell is None or options["gates"] == "coupled" else z + tape[f"p_{gate}"] * cell

        forget = torch.sigmoid(net("f", c))
        new = torch.tanh(net("a"))
        if options["gates"] == "coupled":
            cell = torch.lerp(new, c, forget)
        else:
            cell = forget * c + torch.sigmoid(net("i", c)) * new
        cell = tape.keep(f"C[{t}]", cell)
        tape.keep(f"h[{t}]", torch.sigmoid(net("o", cell)) * torch.tanh(cell))


def gru(tape, sizes, options):
    """torch.nn.GRUCell for the late reset gate; its update gate weighs the past, ours the candidate: z = 1 - u."""
    w = torch.cat([tape["U_r"], -tape["U_u"], tape["U_n"]])
    r = torch.cat([tape["W_r"], -tape["W_u"], tape["W_n"]])
    b = torch.cat([tape["b_r"], -tape["b_u"], tape["b_n"]]).flatten()
    for t in range(1, sizes["T"] + 1):
        x, h = tape[f"x[{t}]"], tape[f"h[{t - 1}]"]
        if options["reset"] == "after":
            h = torch._VF.gru_cell(x.T, h.T, w, r, b, torch.zeros_like(b)).T
        else:
            update = torch.sigmoid(tape["U_u"] @ x + tape["W_u"] @ h + tape["b_u"])
            reset = torch.sigmoid(tape["U_r"] @ x + tape["W_r"] @ h + tape["b_r"])
            candidate = torch.tanh(tape["U_n"] @ x + tape["W_n"] @ (reset * h) + tape["b_n"])
            h = torch.lerp(h, candidate, update)
        tape.keep(f"h[{t}]", h)
    read_out(tape, sizes["T"], "s", options.get("loss", "total"))


def scalar_rnn(tape, sizes, options):
    for t in range(1, sizes["T"] + 1):
        z = tape.keep(f"z[{t}]", tape["b"] + tape["w"] * tape[f"h[{t - 1}]"] + tape["u"] * tape[f"x[{t}]"])
        tape.keep(f"h[{t}]", torch.relu(z))
    o = tape.keep("o", tape["v"] * tape[f"h[{sizes['T']}]"] + tape["d"])
    tape.keep("loss", torch.nn.functional.binary_cross_entropy_with_logits(o, tape["y"]))


def softmax_cross_entropy(tape, sizes, options):
    z = tape.keep("z", tape["W"] @ tape["x"] + tape["b"])
    tape.keep("loss", cross_entropy(z, tape["y"]))


def logistic_regression(tape, sizes, options):
    z = tape.keep("z", tape["X"] @ tape["theta"])
    tape.keep("loss", torch.nn.functional.binary_cross_entropy_with_logits(z, tape["y"], reduction="sum"))


def bidirectional_stacked(tape, sizes, options):
    """torch.nn.RNN on the true steps alone: a layer in both directions, and one to the right on top of it."""
    T = sizes["T"]
    words = [t for t in range(1, T + 1) if tape[f"m[{t}]"] == 1]
    assert words
    one_by_one = torch.ones(len(words), dtype=torch.int64)

    def layer(inputs, starts, names, both):
        weights = [w for u, r, b in names for w in (u, tape[r], tape[b].flatten(), torch.zeros_like(tape[b].flatten()))]
        start = torch.stack([tape[s].T for s in starts])
        return torch._VF.rnn_tanh(inputs, one_by_one, start, weights, True, 1, 0.0, False, both)

    x = torch.cat([tape[f"x[{t}]"].T for t in words])
    below, ends = layer(
        x,
        ("h[0]", f"g[{T + 1}]"),
        [(tape["U_h"], "W_h", "b_h"), (tape["U_g"], "W_g", "b_g")],
        True,
    )
    wide = torch.cat([tape["U_q"], tape["R_q"]], dim=1)
    above, top = layer(below, ("q[0]",), [(wide, "W_q", "b_q")], False)
    for i, t in enumerate(words):
        h, g = below[i].split(sizes["H"])
        for name, row in (("h", h), ("g", g), ("q", above[i])):
            # of a state inside PyTorch's layer only the value is known
            tape.named[f"{name}[{t}]"] = row.reshape(-1, 1)
            tape.computed.append(f"{name}[{t}]")
    o = tape.keep("o", tape["V_q"] @ top[-1].T + tape["V_g"] @ ends[1].T + tape["c"])
    tape.keep("loss", cross_entropy(o, tape["y"]))


NETWORKS = {
    "rnn": rnn,
    "lstm": lstm,
    "gru": gru,
    "scalar-rnn": scalar_rnn,
    "softmax-cross-entropy": softmax_cross_entropy,
    "logistic-regression": logistic_regression,
    "bidirectional-stacked": bidirectional_stacked,
    **LAYERS,
    **STEPS,
    **SEQUENCES,
}

recorded = {name: [] for name in sys.argv[1:] or NETWORKS}
for case in json.loads((HERE / "inputs.json").read_text()):
    if case["id"] not in recorded:
        continue
    tape = Tape(case["given"])
    NETWORKS[case["id"]](tape, case["sizes"], case["options"])
    values, gradients = tape.record()
    recorded[case["id"]].append({**case, "values": values, "gradients": gradients})

provenance = {
    "producedBy": "tests/golden/record.py",
    "torch": torch.__version__,
    "numpy": numpy.__version__,
    "python": platform.python_version(),
    "precision": "float64",
}
for name, cases in recorded.items():
    lines = ",\n".join(json.dumps(case) for case in cases)
    (HERE / f"{name}.json").write_text(f'{{"provenance": {json.dumps(provenance)}, "cases": [\n{lines}\n]}}\n')
    print(f"{name}: {len(cases)} cases")
