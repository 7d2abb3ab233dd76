# Commands: click, typer, fire, and pages that let their users choose.
#: an option of click
import click
from transformers import AutoModel
@click.command()
@click.option("--model", default="gpt2", help="The model.")
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: dashes in an option of click
import click
from transformers import AutoModel
@click.command()
@click.option("-m", "--model-name", type=str, default="gpt2")
@click.option("--n", default=3)
def main(model_name, n):
    AutoModel.from_pretrained(model_name)  #> AutoModel ← gpt2 (default)
#: an option of click with a name of its own
from click import command, option
from transformers import AutoModel
@command()
@option("--model-name", "name", default="gpt2")
def main(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
#: an option of click without a default
import click
from transformers import AutoModel
@click.command()
@click.option("--model", required=True)
def main(model="gpt2"):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: choices of click
import click
from transformers import AutoModel
@click.command()
@click.option("--model", type=click.Choice(["gpt2", "gpt2-xl"]))
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: choices of click with a default
import click
from transformers import AutoModel
@click.command()
@click.option("--model", type=click.Choice(["gpt2", "gpt2-xl"]), default="gpt2-xl")
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2-xl (default)
#: an argument of click
import click
from transformers import AutoModel
@click.command()
@click.argument("model", default="gpt2")
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an argument of click without a default
import click
from transformers import AutoModel
@click.command()
@click.argument("model")
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: an option of click whose default is a constant
import click
from transformers import AutoModel
MODEL = "gpt2"
@click.command()
@click.option("--model", default=MODEL, show_default=True)
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an option of click that takes several
import click
from transformers import AutoModel
@click.command()
@click.option("--model", "models", multiple=True, default=["gpt2", "t5-small"])
def main(models):
    for model in models:
        AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default), t5-small (default)
#: an option of another library
from other import option
from transformers import AutoModel
@option("--model", default="gpt2")
def main(model):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: a command of click that is called with keywords
import click
from transformers import AutoModel
def load(name):
    AutoModel.from_pretrained(name)  #> AutoModel ← gpt2 (default)
@click.command()
@click.option("--model", default="gpt2")
def main(model):
    load(model)
if __name__ == "__main__":
    main()
#: an option of typer
import typer
from transformers import AutoModel
app = typer.Typer()
@app.command()
def main(model: str = typer.Option("gpt2", "--model", help="The model.")):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an argument of typer
from typer import Argument
from transformers import AutoModel
def main(model: str = Argument("gpt2")):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an option of typer that must be given
import typer
from transformers import AutoModel
def main(model: str = typer.Option(..., help="The model.")):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: an option of typer with its default by name
import typer
from transformers import AutoModel
def main(model: str = typer.Option(default="gpt2")):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an annotated option of typer
from typing import Annotated
import typer
from transformers import AutoModel
def main(model: Annotated[str, typer.Option(help="The model.")] = "gpt2"):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an option of typer that may be nothing
from typing import Optional
import typer
from transformers import AutoModel
def main(model: Optional[str] = typer.Option(None)):
    model = model or "gpt2"
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: fire
import fire
from transformers import AutoModel
def main(model: str = "gpt2", n: int = 3):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
if __name__ == "__main__":
    fire.Fire(main)
#: a query parameter of FastAPI
from fastapi import FastAPI, Query
from transformers import AutoModel
app = FastAPI()
@app.get("/")
def answer(model: str = Query("gpt2", max_length=50)):
    AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: an input of cog
from cog import BasePredictor, Input
from transformers import AutoModel
class Predictor(BasePredictor):
    def predict(self, model: str = Input(description="The model.", default="gpt2")) -> str:
        AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: what looks like an option of typer
from other import Option
from transformers import AutoModel
def main(model: str = Option("gpt2")):
    AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: a box to select from
import streamlit as st
from transformers import AutoModel
model = st.selectbox("Model", ["gpt2", "gpt2-xl"])
AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a box in the sidebar
import streamlit as st
from transformers import AutoModel
MODELS = {"small": "gpt2", "big": "gpt2-xl"}
size = st.sidebar.radio("Size", options=list(MODELS))
AutoModel.from_pretrained(MODELS[size])  #> AutoModel ← gpt2 (branch), gpt2-xl (branch)
#: a box to type into
import streamlit as st
from transformers import AutoModel
model = st.text_input("Model", "gpt2")
AutoModel.from_pretrained(model)  #> AutoModel ← gpt2 (default)
#: a box to type into that is empty
import streamlit as st
from transformers import AutoModel
model = st.text_input("Model", key="model")
AutoModel.from_pretrained(model)  #> AutoModel ← ?
#: a box of another library
import other as st
from transformers import AutoModel
model = st.selectbox("Model", ["gpt2", "gpt2-xl"])
AutoModel.from_pretrained(model)  #> AutoModel ← ?
