"""Records what PyTorch's autograd makes of the inputs in inputs.json, in float64.

An implementation of its own: it knows nothing of the derivations in src/, only the definitions of the
networks. The LSTM and the GRU with the late reset gate are PyTorch's own cells. Run with

    python3 tests/golden/record.py

which writes one JSON file per derivation beside this script, with the versions that produced it.
"""

import json
import pathlib
import platform

import numpy
import torch

torch.set_default_dtype(torch.float64)
HERE = pathlib.Path(__file__).parent


class Tape:
    """Named tensors of one forward pass; every one of them keeps its gradient."""

    def __init__(self, given):
        self.named = {}
        self.computed = []
        for name, value in given.items():
            self.named[name] = torch.tensor(value, dtype=torch.float64, requires_grad=not name.startswith("y"))

    def __getitem__(self, name):
        return self.named[name]

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


def cross_entropy(logits, one_hot):
    """Of one column of logits, by PyTorch's own loss, which never sees the probabilities."""
    return torch.nn.functional.cross_entropy(logits.T, one_hot.argmax(dim=0))


def read_out(tape, T, logits, loss):
    """Logits, probabilities and losses of every step from the states h[1..T]."""
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
    """torch.nn.LSTMCell; it stacks the gates in the order i, f, candidate, o."""
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
    read_out(tape, sizes["T"], "s", options["loss"])


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
    read_out(tape, sizes["T"], "s", options["loss"])


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


NETWORKS = {
    "rnn": rnn,
    "lstm": lstm,
    "gru": gru,
    "scalar-rnn": scalar_rnn,
    "softmax-cross-entropy": softmax_cross_entropy,
    "logistic-regression": logistic_regression,
}

recorded = {name: [] for name in NETWORKS}
for case in json.loads((HERE / "inputs.json").read_text()):
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
    text = json.dumps({"provenance": provenance, "cases": cases}, indent=1)
    (HERE / f"{name}.json").write_text(text + "\n")
    print(f"{name}: {len(cases)} cases")
