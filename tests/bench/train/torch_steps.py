"""Trains the models of the benchmark with PyTorch, as fast as its own parts allow.

The first argument is the number of threads, the second the shape as JSON. For each line `model mode calls` on standard
input, milliseconds of so many steps go to standard output. Modes: `dense` is Adam for everything, `sparse` is SparseAdam
for the vectors, which follow it only in batches in which they occur.
"""
import json
import os
import sys
import time

threads = sys.argv[1]
os.environ.update(OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads)

import torch
from torch import nn

torch.set_num_threads(int(threads))
torch.manual_seed(0)
shape = json.loads(sys.argv[2])
rows, vector, units, steps, batch = (shape[k] for k in ("rows", "vector", "units", "steps", "batch"))
ids = torch.randint(1, rows, (24, batch, steps))
labels = torch.randint(0, 2, (24, batch)).float()


class Network(nn.Module):
    def __init__(self, model, sparse):
        super().__init__()
        self.vectors = nn.Embedding(rows, vector, sparse=sparse)
        if model == "cnn":
            self.windows = nn.ModuleList(nn.Conv1d(vector, units, k) for k in (3, 4, 5))
        else:
            self.recurrent = {"rnn": nn.RNN, "gru": nn.GRU, "lstm": nn.LSTM}[model](vector, units)
        self.model = model
        self.head = nn.Linear(3 * units if model == "cnn" else units, 1)

    def forward(self, texts):
        if self.model == "cnn":
            x = self.vectors(texts).transpose(1, 2)
            return self.head(torch.cat([torch.relu(w(x)).amax(2) for w in self.windows], 1)).squeeze(1)
        _, last = self.recurrent(self.vectors(texts.t()))
        h = last[0] if self.model == "lstm" else last
        return self.head(h[-1]).squeeze(1)


def stepper(model, mode):
    network = Network(model, mode == "sparse")
    if mode == "sparse":
        others = [p for name, p in network.named_parameters() if name != "vectors.weight"]
        optimizers = [torch.optim.SparseAdam([network.vectors.weight]), torch.optim.Adam(others)]
    else:
        optimizers = [torch.optim.Adam(network.parameters())]
    loss_of = nn.BCEWithLogitsLoss()

    def step(i):
        for optimizer in optimizers:
            optimizer.zero_grad(set_to_none=True)
        loss_of(network(ids[i % 24]), labels[i % 24]).backward()
        for optimizer in optimizers:
            optimizer.step()

    return step


def blas():
    """The library that multiplies matrices, where the system tells."""
    try:
        with open("/proc/self/maps") as maps:
            paths = {os.path.realpath(line.split()[-1]) for line in maps if "blas" in os.path.basename(line)}
    except OSError:
        return ""
    return "/".join(max(paths, key=os.path.getsize, default="").split("/")[-2:])


build = torch.__config__.show()
capability = next((line.split(": ")[1] for line in build.splitlines() if "CPU capability" in line), "")
network = Network("rnn", False)
network(ids[0]).sum().backward()  # libraries are loaded when they are needed
print(json.dumps({"version": torch.__version__, "vectors": capability, "blas": blas()}), flush=True)
steppers = {}
for line in sys.stdin:
    model, mode, calls = line.split()
    step = steppers.setdefault((model, mode), stepper(model, mode))
    times = []
    for i in range(int(calls)):
        start = time.perf_counter()
        step(i)
        times.append(1000 * (time.perf_counter() - start))
    print(json.dumps(times), flush=True)
