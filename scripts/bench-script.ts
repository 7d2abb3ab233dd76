/** A script as people write them, with some 2,000 lines and 20 loads, whose names come from all over it. */
export function longScript(lines = 2000): string {
  const text = [HEAD, OPTIONS, ...pieces(Math.round((lines - 200) / PIECE_LINES)), TAIL].join('\n');
  return text;
}

const HEAD = `"""Trains and compares models."""
import argparse
import logging
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset
from transformers import (
    AutoConfig,
    AutoModelForCausalLM,
    AutoModelForSequenceClassification,
    AutoTokenizer,
    HfArgumentParser,
)

logger = logging.getLogger(__name__)

MODEL_NAME = "google-t5/t5-small"
TOKENIZERS = {"small": "openai-community/gpt2", "large": "openai-community/gpt2-large"}
`;

const OPTIONS = `
@dataclass
class ModelArguments:
    """Which model to train."""

    model_name_or_path: str = field(default="facebook/opt-125m", metadata={"help": "the model"})
    cache_dir: Optional[str] = field(default=None, metadata={"help": "where models are kept"})
    revision: str = "main"


def parse_args():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", default="openai-community/gpt2", help="the model to start from")
    parser.add_argument("--judge-model", type=str, default="distilbert-base-uncased")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--learning-rate", type=float, default=5e-5)
    parser.add_argument("--output", default="results")
    return parser.parse_args()


class Runner:
    """Holds a model, and answers with it."""

    def __init__(self, model_name="Qwen/Qwen2.5-0.5B-Instruct", device="cuda"):
        self.model_name = model_name
        self.device = device
        self.tokenizer = AutoTokenizer.from_pretrained(self.model_name)
        self.model = AutoModelForCausalLM.from_pretrained(self.model_name, torch_dtype="auto").to(device)

    def reload(self, revision="main"):
        self.model = AutoModelForCausalLM.from_pretrained(self.model_name, revision=revision)

    def answer(self, question):
        inputs = self.tokenizer(question, return_tensors="pt").to(self.device)
        return self.tokenizer.decode(self.model.generate(**inputs, max_new_tokens=64)[0])


def build_judge(args):
    config = AutoConfig.from_pretrained(args.judge_model, num_labels=2)
    return AutoModelForSequenceClassification.from_pretrained(args.judge_model, config=config)


def tokenizer_for(size):
    return AutoTokenizer.from_pretrained(TOKENIZERS[size])
`;

const piece = (at: number): string => `
class Data${at}(Dataset):
    """Examples of kind ${at}."""

    def __init__(self, folder, split="train", limit=${at * 10}):
        self.folder = Path(folder)
        self.split = split
        self.rows = []
        for index, line in enumerate((self.folder / f"{split}.txt").read_text().splitlines()):
            if limit and index >= limit:
                break
            name, _, value = line.partition("\\t")
            self.rows.append({"name": name, "value": float(value), "index": index})

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        row = self.rows[index]
        return row["name"], torch.tensor(row["value"])


def collate_${at}(batch, tokenizer, max_length=128):
    names, values = zip(*batch)
    encoded = tokenizer(list(names), padding=True, truncation=True, max_length=max_length, return_tensors="pt")
    encoded["labels"] = torch.stack(values)
    return encoded


def train_${at}(model, loader, epochs, learning_rate, device="cuda"):
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    best, history = None, []
    for epoch in range(epochs):
        total = 0.0
        for step, batch in enumerate(loader):
            batch = {key: value.to(device) for key, value in batch.items()}
            try:
                loss = model(**batch).loss
            except RuntimeError as error:
                logger.warning("step %d was left out: %s", step, error)
                continue
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item()
            if step % 100 == 0:
                logger.info(f"epoch {epoch}, step {step}: {total / (step + 1):.4f}")
        history.append(total / max(len(loader), 1))
        best = history[-1] if best is None else min(best, history[-1])
    return best, history


def evaluate_${at}(model, loader, threshold=0.${at + 1}):
    scores = np.array([score for batch in loader for score in model(**batch).logits.argmax(-1).tolist()])
    if scores.size == 0:
        return {"accuracy": None, "count": 0}
    elif scores.mean() > threshold:
        label = "above"
    else:
        label = "below"
    return {"accuracy": float(scores.mean()), "count": int(scores.size), "label": label}

${at % 4 === 0 ? LOADS(at) : ''}`;

const LOADS = (at: number): string => `
def load_${at}(name="openai-community/gpt2-medium"):
    tokenizer = AutoTokenizer.from_pretrained(name)
    return tokenizer, AutoModelForCausalLM.from_pretrained(MODEL_NAME)
`;

const PIECE_LINES = piece(1).split('\n').length + LOADS(1).split('\n').length / 4;

const pieces = (count: number): string[] => Array.from({ length: count }, (_, at) => piece(at));

const TAIL = `
def main():
    args = parse_args()
    (model_args,) = HfArgumentParser(ModelArguments).parse_args_into_dataclasses()
    tokenizer = AutoTokenizer.from_pretrained(args.model)
    model = AutoModelForCausalLM.from_pretrained(args.model)
    teacher = AutoModelForCausalLM.from_pretrained(model_args.model_name_or_path, cache_dir=model_args.cache_dir)
    fallback = AutoModelForCausalLM.from_pretrained(os.environ.get("FALLBACK_MODEL", "openai-community/gpt2-xl"))
    runner = Runner(device="cpu")
    judge = build_judge(args)
    loader = DataLoader(Data0("data"), batch_size=8, collate_fn=lambda batch: collate_0(batch, tokenizer))
    best, history = train_0(model, loader, args.epochs, args.learning_rate)
    logger.info("best %s of %s; %s", best, history, runner.answer("What is it?"))
    for size in ("small", "large"):
        tokenizer = tokenizer_for(size)
    judge.save_pretrained(args.output)


if __name__ == "__main__":
    main()
`;
